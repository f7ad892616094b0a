@NullMarked
package vn.quay24.centre.web.bank;

import org.jspecify.annotations.NullMarked;
