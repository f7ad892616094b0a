@NullMarked
package vn.quay24.distribution.demo.script;

import org.jspecify.annotations.NullMarked;
