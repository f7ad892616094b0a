package vn.quay24.device.emulator.scanner;

/**
 * What can be seen of a scanner.
 *
 * @param inFeeder sheets that wait
 * @param onGlass whether a sheet lies under the lid
 * @param inOutputTray sheets that went through
 */
public record ScannerState(
    boolean plugged,
    boolean coverOpen,
    boolean jammed,
    int inFeeder,
    boolean onGlass,
    int inOutputTray) {}
