/**
 * Reads QR codes from pictures of any quality. Finder patterns are searched for in several
 * renderings of the picture, a grid is fitted to all that is known beforehand of a code of that
 * version, and its modules are told apart by all pixels they left a trace in. Error correction is
 * ZXing's.
 */
@NullMarked
package vn.quay24.device.drivers.code.picture;

import org.jspecify.annotations.NullMarked;
