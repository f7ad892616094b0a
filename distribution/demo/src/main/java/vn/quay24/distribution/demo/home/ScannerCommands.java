package vn.quay24.distribution.demo.home;

import java.nio.file.Path;

/**
 * What the scanner's driver calls.
 *
 * @param scan behaves like {@code scanimage}
 * @param presence tells whether paper lies in the scanner
 */
public record ScannerCommands(Path scan, Path presence) {}
