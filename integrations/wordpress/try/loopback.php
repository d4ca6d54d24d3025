<?php
/**
 * For the trial only: the quiz runs on this machine, and WordPress asks no private address unless it is told that it may.
 *
 * @package ResponsibilityCheck
 */

add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', static fn( array $ports ) => array_merge( $ports, array( 4540 ) ) );
