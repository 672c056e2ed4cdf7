package org.gankao.cycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** One component of a scheme as it is stored. */
@Embeddable
class SchemePart {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private Component component;

    @Column(nullable = false, precision = 5, scale = 2)
    private BigDecimal weight;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private MissingRule missing;

    protected SchemePart() {} // JPA

    SchemePart(SchemeTerms.Part part) {
        component = part.component();
        weight = part.weight();
        missing = part.missing();
    }

    SchemeTerms.Part part() {
        return new SchemeTerms.Part(component, weight, missing);
    }
}
