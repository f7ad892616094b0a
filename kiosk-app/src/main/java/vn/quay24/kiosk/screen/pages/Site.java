package vn.quay24.kiosk.screen.pages;

/**
 * What the screen says of the place that the kiosk stands in.
 *
 * @param unitName of the office, as its sign says
 * @param compartments doors of the locker
 */
public record Site(String unitName, int compartments) {}
