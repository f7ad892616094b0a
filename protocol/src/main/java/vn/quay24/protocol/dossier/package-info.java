/** The dossier: its content, its seal, its upload, its look-up. */
@NullMarked
package vn.quay24.protocol.dossier;

import org.jspecify.annotations.NullMarked;
