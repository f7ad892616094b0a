@NullMarked
package vn.quay24.simulator.http;

import org.jspecify.annotations.NullMarked;
