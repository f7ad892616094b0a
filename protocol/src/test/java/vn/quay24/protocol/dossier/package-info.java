@NullMarked
package vn.quay24.protocol.dossier;

import org.jspecify.annotations.NullMarked;
