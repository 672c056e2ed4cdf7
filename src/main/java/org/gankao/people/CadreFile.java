package org.gankao.people;

/**
 * A cadre with his sensitive fields, masked or in clear as asked for.
 *
 * @param idNumber citizen ID number, empty if the roster gave none
 * @param mobile mobile telephone, empty if the roster gave none
 */
public record CadreFile(CadreRow cadre, String idNumber, String mobile) {}
