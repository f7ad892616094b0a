/** The open line protocol of a board with lights and sensors: docs/reference/slot-board.md. */
@NullMarked
package vn.quay24.device.drivers.slotboard;

import org.jspecify.annotations.NullMarked;
