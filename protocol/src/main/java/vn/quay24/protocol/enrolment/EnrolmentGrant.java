package vn.quay24.protocol.enrolment;

import vn.quay24.protocol.KioskId;

/**
 * What a kiosk is from now on.
 *
 * @param authority the centre's CA certificate, PEM
 * @param trustedRoot TUF root metadata, version 1, JSON text
 * @param intakeKey public HPKE keyset for sealing dossiers, JSON text
 */
public record EnrolmentGrant(
    KioskId kiosk,
    String tenant,
    String kioskName,
    String unitCode,
    String unitName,
    String agentCertificate,
    String appCertificate,
    String authority,
    String apiAddress,
    String brokerAddress,
    String trustedRoot,
    String intakeKey) {}
