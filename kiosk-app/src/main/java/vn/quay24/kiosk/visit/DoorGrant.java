package vn.quay24.kiosk.visit;

import java.util.UUID;

/**
 * The right to open one door once; made by the locker journal, which alone turns it into a pulse.
 *
 * @param operation id in the journal
 * @param compartment as painted on the door
 * @param procedureName what lies there, Vietnamese
 */
public record DoorGrant(UUID operation, int compartment, String procedureName) {}
