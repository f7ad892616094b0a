/**
 * The office that makes chip cards for invented citizens: country signing authority, document
 * signer, data groups. Every number begins with the unassigned province code 999.
 */
@NullMarked
package vn.quay24.device.emulator.chip.issue;

import org.jspecify.annotations.NullMarked;
