package vn.quay24.distribution.kiosk.devices.commission;

import java.util.Map;

/**
 * What commissioning came to.
 *
 * @param well whether the device may serve so
 * @param settings keys of the device's table that were found out, in the order to be written
 */
public record Proof(boolean well, Map<String, String> settings) {}
