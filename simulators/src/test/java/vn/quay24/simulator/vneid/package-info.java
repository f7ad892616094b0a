@NullMarked
package vn.quay24.simulator.vneid;

import org.jspecify.annotations.NullMarked;
