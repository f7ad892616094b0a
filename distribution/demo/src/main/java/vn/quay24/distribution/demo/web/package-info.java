/** The bench's page and its HTTP interface. */
@NullMarked
package vn.quay24.distribution.demo.web;

import org.jspecify.annotations.NullMarked;
