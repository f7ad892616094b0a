package vn.quay24.device.emulator.locker;

/**
 * What can be seen of one door.
 *
 * @param board 0 to 15
 * @param lock 1 to 16
 * @param open as the hook's sensor tells it
 * @param jammed the lock gives the pulse but the door does not spring open
 * @param occupied something lies inside
 * @param pulses how often the lock was energised since the emulator was made
 */
public record Door(
    int board, int lock, boolean open, boolean jammed, boolean occupied, int pulses) {}
