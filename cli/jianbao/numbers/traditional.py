"""Traditional letters: units and bounding words are printed in them by the papers of Hong Kong and Taiwan, and in old ones."""

from __future__ import annotations

# Simplified, then the traditional letters for it, of the letters in units, words for money and bounding words
# (Unihan, kTraditionalVariant). Where both are printed in traditional text the simplified one stands again (台灣 and 臺灣).
_PAIRS = """
专專 业業 丛叢 东東 两兩 个個 乌烏 乡鄉 亚亞 产產 亩畝 亲親 仑侖 价價 众眾 会會 伤傷 伦倫
余餘余 债債 储儲 儿兒 党黨 兰蘭 关關 养養 册冊 军軍 农農 则則 创創 别別 剂劑 办辦 务務 动動
劳勞 区區 医醫 华華 协協 单單 卖賣 卢盧 卫衛 厂廠 压壓 厢廂 县縣 双雙 发發 只隻只 台臺台 号號
吨噸 听聽 员員 团團 园園 国國 图圖 圆圓圆 场場 块塊 坚堅 坛壇罈 垄壟 声聲 壶壺 处處 头頭 奖獎
妇婦 婴嬰 学學 宾賓 对對 将將 尔爾 层層 届屆 岗崗 岛島 币幣 师師 帧幀 帮幫 库庫 应應 开開 张張
弹彈 归歸 户戶户 扬揚 报報 担擔 拨撥 挝撾 挡擋 捆綑捆 换換 据據 摄攝 摊攤 数數 断斷 时時 术術
机機 权權 杆桿 条條 来來 极極 构構 枪槍 柜櫃 标標 栋棟 样樣 档檔 桥橋 桩樁 楼樓 欧歐 残殘 毕畢
气氣 济濟 渔漁 湾灣 满滿 灯燈 灾災 点點 热熱 状狀 独獨 环環 现現 电電 画畫 盏盞 盖蓋 盘盤 矿礦
码碼 硕碩 种種 积積 称稱 稳穩 窝窩 笔筆 笼籠 篓簍 篮籃 类類 粮糧 红紅 约約 级級 纪紀 纳納 纽紐
线線 练練 组組 织織 经經 结結 络絡 统統 续續 维維 缅緬 缔締 罗羅 罚罰 职職 联聯 胜勝 脉脈 脚腳
脱脫 艺藝 节節 苏蘇 药藥 莱萊 营營 虑慮 装裝 见見 觉覺 计計 认認 记記 设設 证證 评評 识識 词詞
试試 话話 该該 语語 说說 读讀 课課 调調 谢謝 贝貝 败敗 账賬 货貨 质質 贫貧 购購 费費 资資 赛賽
车車 转轉 轮輪 载載 辆輛 辈輩 边邊 达達 迁遷 过過 运運 连連 适適 选選 递遞 邮郵 钟鐘 钱錢 铢銖
银銀 铺鋪 锅鍋 锦錦 镇鎮 镑鎊 长長 门門 问問 间間 队隊 阶階 际際 险險 难難 韩韓 页頁 顶頂 顷頃
岁歲 强強 虚虛 项項 顿頓 领領 频頻 颗顆 题題 额額 风風 飞飛 馆館 马馬 驶駛 驾駕 验驗 骑騎 鲁魯 鲜鮮 麦麥 龄齡 于於 内內
"""
_FIRST = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
_OTHER = {ord(pair[0]): pair[-1] for pair in _PAIRS.split()}
_LETTERS = frozenset(map(chr, _FIRST))
_OF_TWO = frozenset(chr(letter) for letter in _FIRST if _FIRST[letter] != _OTHER[letter])


def forms(word: str) -> tuple[str, ...]:
    """The word in traditional letters, either way they may be printed; nothing for a word that has none."""
    if _LETTERS.isdisjoint(word):
        return ()
    form = word.translate(_FIRST)
    if _OF_TWO.isdisjoint(word):
        return (form,)
    other = word.translate(_OTHER)
    return (form,) if other == word else (form, other)
