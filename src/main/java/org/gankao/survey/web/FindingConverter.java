package org.gankao.survey.web;

import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import org.gankao.survey.BackCheckFinding;

/** Findings in a map of the page: the map's type is not seen by the page, so the converter is named. */
@FacesConverter("surveyFinding")
public class FindingConverter extends EnumConverter {

    public FindingConverter() {
        super(BackCheckFinding.class);
    }
}
