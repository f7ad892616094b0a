/** What a definition may not get wrong, said to the administrator who wrote it. */
@NullMarked
package vn.quay24.procedure.lint;

import org.jspecify.annotations.NullMarked;
