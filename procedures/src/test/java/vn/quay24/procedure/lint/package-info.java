@NullMarked
package vn.quay24.procedure.lint;

import org.jspecify.annotations.NullMarked;
