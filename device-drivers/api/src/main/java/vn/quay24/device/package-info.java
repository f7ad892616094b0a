/** What every piece of hardware has in common: identity, observed status, faults as data. */
@NullMarked
package vn.quay24.device;

import org.jspecify.annotations.NullMarked;
