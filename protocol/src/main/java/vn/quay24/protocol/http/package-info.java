/** How an answer over HTTP is waited for. */
@NullMarked
package vn.quay24.protocol.http;

import org.jspecify.annotations.NullMarked;
