/**
 * A chip ID card made of software (ICAO 9303-10 LDS1, 9303-11 access control), with its own
 * cryptography on BouncyCastle's primitives: it shares no code with the reader under test.
 */
@NullMarked
package vn.quay24.device.emulator.chip;

import org.jspecify.annotations.NullMarked;
