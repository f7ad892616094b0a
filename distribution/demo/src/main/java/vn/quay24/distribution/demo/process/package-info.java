/** The processes of the product, started, watched and restarted where there is no systemd. */
@NullMarked
package vn.quay24.distribution.demo.process;

import org.jspecify.annotations.NullMarked;
