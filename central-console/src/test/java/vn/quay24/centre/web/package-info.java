@NullMarked
package vn.quay24.centre.web;

import org.jspecify.annotations.NullMarked;
