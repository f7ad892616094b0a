/** What is wrong with a catalogue, told to the administrator in either language. */
@NullMarked
package vn.quay24.procedure.problem;

import org.jspecify.annotations.NullMarked;
