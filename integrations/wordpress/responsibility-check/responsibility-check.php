<?php
/**
 * Plugin Name:       Responsibility Check
 * Description:       Puts the shared responsibility check of your quiz site on a page: a shortcode, a block and its settings.
 * Version:           1.0.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * Author:            The people behind “Whose job is it?”
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       responsibility-check
 * Domain Path:       /languages
 *
 * This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public
 * License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later
 * version. See license.txt. The quiz site that it shows is a separate program with a licence of its own.
 *
 * @package ResponsibilityCheck
 */

namespace ResponsibilityCheck;

defined( 'ABSPATH' ) || exit;

/** The version in the address of the loader, so that browsers load a new one after an update. */
const VERSION = '1.0.0';

require __DIR__ . '/languages.php';
require __DIR__ . '/fields.php';
require __DIR__ . '/snippet.php';
require __DIR__ . '/settings.php';

add_shortcode( 'responsibility_check', __NAMESPACE__ . '\shortcode' );
add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\file_of_language', 10, 2 );
add_filter( 'load_script_translation_file', __NAMESPACE__ . '\file_of_script', 10, 3 );
add_action( 'init', __NAMESPACE__ . '\register_languages' );
add_action( 'init', __NAMESPACE__ . '\register_block' );
add_action( 'init', __NAMESPACE__ . '\register_address' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), __NAMESPACE__ . '\add_settings_link' );
