<?php
// What members of the test site do, and what tests look up: one JSON list of steps in, one list of answers out.
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/user.php';

function local_time($gmt) { return get_date_from_gmt($gmt); }

function touch_post($id, $gmt) {
    global $wpdb;
    $wpdb->update($wpdb->posts, ['post_modified' => local_time($gmt), 'post_modified_gmt' => $gmt], ['ID' => $id]);
    clean_post_cache($id);
}

function add_post($s) {
    $id = wp_insert_post([
        'post_title' => wp_slash($s['title'] ?? ''), 'post_content' => wp_slash($s['text']), 'post_status' => $s['status'] ?? 'private',
        'post_author' => $s['author'] ?? 3, 'post_date_gmt' => $s['at'], 'post_date' => local_time($s['at']),
        'post_category' => $s['categories'] ?? [], 'post_name' => $s['slug'] ?? '',
    ], true);
    if (is_wp_error($id)) { return $id->get_error_code(); }
    touch_post($id, $s['at']);
    return $id;
}

function rows($table, $columns, $rows) {
    global $wpdb;
    $first = null;
    foreach (array_chunk($rows, 500) as $part) {
        $values = implode(',', array_map(fn($row) => '(' . implode(',', array_map(fn($v) => is_int($v) ? $v : "'" . esc_sql($v) . "'", $row)) . ')', $part));
        $wpdb->query("INSERT INTO $table ($columns) VALUES $values");
        $first ??= $wpdb->insert_id;
    }
    return $first;
}

// Many at once, by SQL as a migration does: dates step by step, numbers in a row.
function add_posts($s) {
    global $wpdb;
    $rows = [];
    foreach ($s['texts'] as $n => $text) {
        $gmt = gmdate('Y-m-d H:i:s', strtotime($s['at'] . ' UTC') + $n * $s['every']);
        $rows[] = [$s['author'] ?? 3, local_time($gmt), $gmt, local_time($gmt), $gmt, $text, '', '', $s['status'] ?? 'private', 'open', "p$n-" . wp_rand(), '', '', '', 'post'];
    }
    return rows($wpdb->posts, 'post_author,post_date,post_date_gmt,post_modified,post_modified_gmt,post_content,post_title,post_excerpt,post_status,comment_status,post_name,to_ping,pinged,post_content_filtered,post_type', $rows);
}

function add_comments($s) {
    global $wpdb;
    $rows = [];
    foreach ($s['texts'] as $n => $text) {
        $gmt = gmdate('Y-m-d H:i:s', strtotime($s['at'] . ' UTC') + $n * $s['every']);
        $post = $s['posts'][$n % count($s['posts'])];
        $author = $s['author'] ?? 4;
        $rows[] = [$post, $author, $author ? 'Bruno' : ($s['name'] ?? ''), 'bruno@example.test', '127.0.0.9', local_time($gmt), $gmt, $text, $s['status'] ?? '1', 'secret agent', 'comment', $s['parent'] ?? 0];
    }
    return rows($wpdb->comments, 'comment_post_ID,user_id,comment_author,comment_author_email,comment_author_IP,comment_date,comment_date_gmt,comment_content,comment_approved,comment_agent,comment_type,comment_parent', $rows);
}

function add_photo($s) {
    $image = imagecreatetruecolor(3000, 2000);
    $dir = wp_upload_dir();
    $file = $dir['path'] . '/' . $s['name'];
    imagejpeg($image, $file, 40);
    $id = wp_insert_attachment(['post_mime_type' => 'image/jpeg', 'post_title' => $s['name'], 'post_author' => $s['author'] ?? 3, 'post_status' => 'inherit'], $file, $s['post'] ?? 0);
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    return ['id' => $id, 'url' => wp_get_attachment_url($id), 'original' => $dir['url'] . '/' . $s['name']];
}

function step($s) {
    global $wpdb;
    $bot = 2;
    switch ($s['do']) {
        case 'reset':
            foreach (['posts', 'postmeta', 'comments', 'commentmeta', 'term_relationships'] as $t) { $wpdb->query("DELETE FROM {$wpdb->$t}"); }
            (new WP_User($bot))->set_role('editor');
            update_user_meta($bot, '_application_passwords', get_option('harness_passwords'));
            return true;
        case 'heal':
            (new WP_User($bot))->set_role('editor');
            return update_user_meta($bot, '_application_passwords', get_option('harness_passwords'));
        case 'delete_first_and_last_post':
            foreach (['ASC', 'DESC'] as $order) { wp_delete_post($wpdb->get_var("SELECT ID FROM {$wpdb->posts} WHERE post_type='post' ORDER BY post_modified $order LIMIT 1"), true); }
            return true;
        case 'post': return add_post($s);
        case 'posts': return add_posts($s);
        case 'big':
            for ($n = 0; $n < $s['count']; $n++) { add_posts(['texts' => [str_repeat('mot ', $s['size'] / 4) . $n], 'at' => gmdate('Y-m-d H:i:s', strtotime($s['at'] . ' UTC') + $n), 'every' => 0]); }
            return true;
        case 'comments': return add_comments($s);
        case 'photo': return add_photo($s);
        case 'thumbnail': return set_post_thumbnail($s['id'], $s['photo']);
        case 'category': return wp_insert_term($s['name'], 'category')['term_id'] ?? get_term_by('name', $s['name'], 'category')->term_id;
        case 'edit_post': wp_update_post(['ID' => $s['id'], 'post_content' => wp_slash($s['text'])]); touch_post($s['id'], $s['at']); return true;
        case 'edit_comment': return $wpdb->update($wpdb->comments, ['comment_content' => $s['text']], ['comment_ID' => $s['id']]);
        case 'delete_post': return (bool) wp_delete_post($s['id'], true);
        case 'delete_comment': return wp_delete_comment($s['id'], true);
        case 'comment_status': return wp_set_comment_status($s['id'], $s['status']);
        case 'trash_post': return (bool) wp_trash_post($s['id']);
        case 'spam': return wp_spam_comment($s['id']);
        case 'untold_authors': $wpdb->query("UPDATE {$wpdb->posts} SET post_author=0"); $wpdb->query("UPDATE {$wpdb->comments} SET user_id=0, comment_author=''"); return true;
        case 'revoke': return delete_user_meta($bot, '_application_passwords');
        case 'role': (new WP_User($bot))->set_role($s['role']); return true;
        case 'look_post': $p = get_post($s['id']); return $p ? ['status' => $p->post_status, 'slug' => $p->post_name] : null;
        case 'look_comment': return wp_get_comment_status($s['id']) ?: ($wpdb->get_var($wpdb->prepare("SELECT comment_approved FROM {$wpdb->comments} WHERE comment_ID=%d", $s['id'])) ?? '');
        case 'count_posts': return (int) $wpdb->get_var($wpdb->prepare("SELECT COUNT(*) FROM {$wpdb->posts} WHERE post_type='post' AND post_status=%s", $s['status']));
        case 'count_comments': return (int) $wpdb->get_var($wpdb->prepare("SELECT COUNT(*) FROM {$wpdb->comments} WHERE comment_content=%s", $s['text']));
        case 'close': return wp_update_post(['ID' => $s['id'], 'comment_status' => 'closed']);
    }
    return 'unknown step';
}

add_filter('pre_wp_mail', '__return_true');
wp_set_current_user(1);
header('Content-Type: application/json');
echo json_encode(array_map('step', json_decode(file_get_contents('php://input'), true)));
