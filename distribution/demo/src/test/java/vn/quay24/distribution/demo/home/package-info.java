@NullMarked
package vn.quay24.distribution.demo.home;

import org.jspecify.annotations.NullMarked;
