@NullMarked
package vn.quay24.procedure.due;

import org.jspecify.annotations.NullMarked;
