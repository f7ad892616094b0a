@NullMarked
package vn.quay24.distribution.demo;

import org.jspecify.annotations.NullMarked;
