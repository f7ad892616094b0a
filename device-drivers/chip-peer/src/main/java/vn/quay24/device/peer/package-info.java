/**
 * A second chip for tests, whose cryptography is not ours: PACE and AES secure messaging come from
 * Debian's libeac3 (OpenPACE over OpenSSL; GPL-3), through {@code java.lang.foreign}. It runs as a
 * process of its own, depends on nothing but the JDK, and is never shipped.
 */
@NullMarked
package vn.quay24.device.peer;

import org.jspecify.annotations.NullMarked;
