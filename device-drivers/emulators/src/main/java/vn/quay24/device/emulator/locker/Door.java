package vn.quay24.device.emulator.locker;

/**
 * What can be seen of one door.
 *
 * @param board as its switches say
 * @param lock from 1, as printed beside its connector
 * @param open whether it stands open, whatever its contact says
 * @param jammed the lock gives the pulse but the door does not spring open
 * @param occupied something lies inside
 * @param pulses how often the lock was energised since the emulator was made
 * @param energised the lock is under current now
 */
public record Door(
    int board,
    int lock,
    boolean open,
    boolean jammed,
    boolean occupied,
    int pulses,
    boolean energised) {}
