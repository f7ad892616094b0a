package vn.quay24.protocol.enrolment;

import vn.quay24.protocol.KioskId;

/**
 * Who a kiosk is: {@code kiosk.json} of the identity folder.
 *
 * @param tenant province whose centre it belongs to, first word of its topics
 * @param unitCode commune, national code
 * @param apiAddress for example {@code https://centre:8443}
 * @param brokerAddress for example {@code ssl://centre:8883}
 */
public record KioskProfile(
    KioskId kiosk,
    String tenant,
    String kioskName,
    String unitCode,
    String unitName,
    String apiAddress,
    String brokerAddress) {}
