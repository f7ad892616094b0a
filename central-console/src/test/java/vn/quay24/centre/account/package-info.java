@NullMarked
package vn.quay24.centre.account;

import org.jspecify.annotations.NullMarked;
