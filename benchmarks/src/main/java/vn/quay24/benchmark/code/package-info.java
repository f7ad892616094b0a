/** Reading printed codes from bad pictures, beside other readers on the same pictures. */
@NullMarked
package vn.quay24.benchmark.code;

import org.jspecify.annotations.NullMarked;
