@NullMarked
package vn.quay24.protocol.http;

import org.jspecify.annotations.NullMarked;
