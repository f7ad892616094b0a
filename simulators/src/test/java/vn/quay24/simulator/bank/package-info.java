@NullMarked
package vn.quay24.simulator.bank;

import org.jspecify.annotations.NullMarked;
