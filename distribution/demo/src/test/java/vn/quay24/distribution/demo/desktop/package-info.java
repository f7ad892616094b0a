@NullMarked
package vn.quay24.distribution.demo.desktop;

import org.jspecify.annotations.NullMarked;
