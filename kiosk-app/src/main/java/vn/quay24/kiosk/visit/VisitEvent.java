package vn.quay24.kiosk.visit;

/** Something that happened. An event that the present stage does not accept changes nothing. */
public sealed interface VisitEvent permits Input, Report {}
