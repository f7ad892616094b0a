/** What a procedure is: identity and law, form, papers, fee, time, texts; data, never code. */
@NullMarked
package vn.quay24.procedure.definition;

import org.jspecify.annotations.NullMarked;
