package vn.quay24.protocol.pickup;

import java.util.List;

/** All staff of a kiosk. */
public record Roster(List<StaffMember> staff) {}
