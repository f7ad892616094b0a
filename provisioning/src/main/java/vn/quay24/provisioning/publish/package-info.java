/** From a folder of procedures to a signed release at the centre. */
@NullMarked
package vn.quay24.provisioning.publish;

import org.jspecify.annotations.NullMarked;
