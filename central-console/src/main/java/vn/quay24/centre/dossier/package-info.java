/** Sealed dossiers on their way in, and what the centre knows of them. */
@NullMarked
package vn.quay24.centre.dossier;

import org.jspecify.annotations.NullMarked;
