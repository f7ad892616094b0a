@NullMarked
package vn.quay24.provisioning.sign;

import org.jspecify.annotations.NullMarked;
