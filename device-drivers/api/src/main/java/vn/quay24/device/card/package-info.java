/** The chip ID card reader (eMRTD over ISO 7816-4), as the kiosk sees it. */
@NullMarked
package vn.quay24.device.card;

import org.jspecify.annotations.NullMarked;
