/** What a citizen may see of a dossier. */
@NullMarked
package vn.quay24.centre.lookup;

import org.jspecify.annotations.NullMarked;
