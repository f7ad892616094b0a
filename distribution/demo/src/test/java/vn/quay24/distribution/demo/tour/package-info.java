@NullMarked
package vn.quay24.distribution.demo.tour;

import org.jspecify.annotations.NullMarked;
