/** Page printers over IPP Everywhere (RFC 8010, RFC 8011, PWG 5100.14). */
@NullMarked
package vn.quay24.device.drivers.ipp;

import org.jspecify.annotations.NullMarked;
