<?php
/**
 * Leaves nothing behind.
 *
 * @package ResponsibilityCheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'responsibility_check' );
