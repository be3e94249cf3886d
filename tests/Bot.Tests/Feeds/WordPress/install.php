<?php
// Makes the test site: members with the role of a private group, and the bot as an Editor. Prints the bot's password.
define('WP_INSTALLING', true);
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET'];
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Le Divan', 'admin', 'admin@example.test', true, '', wp_slash('admin-password'));
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'Europe/Paris');
add_role('group_member', 'Member', array_fill_keys(
    ['read', 'edit_posts', 'publish_posts', 'edit_published_posts', 'delete_posts', 'upload_files', 'read_private_posts'], true));
foreach (['bot' => 'editor', 'alice' => 'group_member', 'bruno' => 'group_member'] as $name => $role) {
    $id = wp_create_user($name, "$name-password", "$name@example.test");
    wp_update_user(['ID' => $id, 'display_name' => ucfirst($name)]);
    (new WP_User($id))->set_role($role);
}
[$password] = WP_Application_Passwords::create_new_application_password(2, ['name' => 'ModerationBot']);
update_option('harness_passwords', get_user_meta(2, '_application_passwords', true));
echo $password;
