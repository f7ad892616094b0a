/** All procedures of a release, and how they are found. */
@NullMarked
package vn.quay24.procedure.catalogue;

import org.jspecify.annotations.NullMarked;
