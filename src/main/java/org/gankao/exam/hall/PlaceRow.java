package org.gankao.exam.hall;

/** A test place (考点). */
public record PlaceRow(long id, String name, String address) {}
