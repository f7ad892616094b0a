/** When a result is due: working days over dated holiday data. */
@NullMarked
package vn.quay24.procedure.due;

import org.jspecify.annotations.NullMarked;
